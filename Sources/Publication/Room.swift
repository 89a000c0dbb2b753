// Room prepared; see the target's own files.
