"""Runs LaborLedger's two filters over a cluster: pages to datasets.

Pages come as lists (JSON Lines, see README) or as WARC files that every worker
can read. Writes a folder of JSON Lines for each table.
"""

from __future__ import annotations

import argparse
import pathlib

from pyspark import RDD, SparkContext
from pyspark.sql import SparkSession

from ledger_stages import (
    extractor,
    lister,
    name_captures,
    reconciler,
    topic_partition,
)

SCHEMA = "table string, value string"


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="laborledger on the workers")
    parser.add_argument("--lists", nargs="*", default=[], help="lists of pages")
    parser.add_argument("--warcs", nargs="*", default=[], help="WARC files, globs")
    parser.add_argument("--topic", default="pages", help="of pages that name none")
    parser.add_argument("--manifest", help="policy, decisions and references")
    parser.add_argument("--output", required=True, help="a new folder")
    parser.add_argument("--partitions", type=int, default=0, help="of pages")
    parser.add_argument("--topic-partitions", type=int, default=0, help="of topics")
    parser.add_argument("--topic-limit", type=int, help="rows of one topic")
    parser.add_argument("--jobs", type=int, default=1, help="workers of a filter")
    given = parser.parse_args()
    if not given.lists and not given.warcs:
        parser.error("neither --lists nor --warcs is given")
    return given


def matching(pattern: str) -> list[str]:
    """Return the files that a path with wildcards stands for."""
    path = pathlib.Path(pattern).absolute()
    return [str(file) for file in pathlib.Path("/").glob(str(path)[1:])]


def listed_pages(context: SparkContext, paths: list[str], partitions: int) -> RDD[str]:
    """Return the records of lists of pages."""
    # Commas separate paths for Hadoop.
    lists = [context.textFile(path, partitions) for path in paths]
    return context.union(lists)


def archived_pages(
    context: SparkContext, given: argparse.Namespace, partitions: int
) -> RDD[str]:
    """Return the pages in WARC files as records, each with an id of its own.

    What spreads them is their address: a site's pages go everywhere, and a
    partition that is computed again holds the same pages.
    """
    paths = sorted({path for word in given.warcs for path in matching(word)})
    if not paths:
        raise SystemExit("no WARC file was found")
    numbered = [(path, number) for number, path in enumerate(paths)]
    files = context.parallelize(numbered, len(numbered))
    pages = files.flatMap(lister(given.program, given.topic))
    return pages.groupByKey(partitions).values().flatMap(name_captures)


def dataset_rows(
    context: SparkContext, given: argparse.Namespace
) -> RDD[tuple[str, str]]:
    """Return the rows of all tables, each with its table."""
    partitions = given.partitions or 4 * context.defaultParallelism
    inputs = []
    if given.lists:
        inputs.append(listed_pages(context, given.lists, partitions))
    if given.warcs:
        inputs.append(archived_pages(context, given, partitions))
    figures = context.union(inputs).mapPartitions(
        extractor(given.program, given.topic, given.jobs)
    )
    # Conflicts cross statistics, so that a topic is settled as a whole.
    topics = figures.repartitionAndSortWithinPartitions(
        given.topic_partitions or context.defaultParallelism, topic_partition
    )
    return topics.mapPartitions(
        reconciler(given.program, given.manifest, given.topic_limit)
    )


def main() -> None:
    """Run the job."""
    given = arguments()
    session = SparkSession.builder.appName("laborledger").getOrCreate()
    rows = dataset_rows(session.sparkContext, given)
    frame = session.createDataFrame(rows, SCHEMA)
    frame.write.partitionBy("table").text(given.output)
    session.stop()


if __name__ == "__main__":
    main()
