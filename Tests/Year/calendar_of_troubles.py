"""A schedule, generated from a seed, of what happens to the pages on each day, and of the messages expected."""
import random

TITLES = [
    "dental hygienist", "medical assistant", "court reporter", "land surveyor", "veterinary technician", "pharmacy technician", "respiratory therapist",
    "paralegal", "web developer", "civil engineer", "librarian", "radiation therapist",
]
# Troubles of a source in which its last good snapshot stands in.
STALE = ("gone", "busy", "consent", "slow", "torn", "fewer", "down")
MAX_AGE = 21
YEAR = 365


class Calendar:
    def __init__(self, seed, days=YEAR):
        dice = random.Random(seed)
        self.days = days
        self.numbers = list(range(1, len(TITLES) + 1))
        self.kinds = {(number, day): "well" for number in self.numbers for day in range(days)}
        # Single days of which something is said for all pages.
        self.jump_day, self.flood_day = days * 3 // 10, days * 6 // 10
        self.flood_end = self.flood_day + 3  # published by a person in the evening of the third day; all is well on this one
        self.back_day, self.ahead_day = days * 45 // 100, days * 8 // 10
        self.mute_day = None
        self.jumping = dice.choice(self.numbers)
        self._outages(dice)
        self._long_outage(dice)
        self._versions(dice)

    def _is_quiet(self, day, margin=1):
        """Days around those on which all pages count are left alone, so that what is told then has one cause."""
        special = (self.jump_day, self.flood_day, self.flood_day + 1, self.flood_day + 2, self.flood_end)
        return all(abs(day - other) > margin for other in special)

    def _outages(self, dice):
        for number in self.numbers:
            day = dice.randrange(4, 20)
            while day < self.days - 12:
                length, kind = dice.choice((1, 1, 2, 3, 5, 9)), dice.choice((*STALE, "forbidden"))
                stretch = range(day, day + length)
                if kind == "forbidden" and any(abs(d - self.ahead_day) < 3 for d in stretch):
                    # Rules for robots are good for a day, and there two runs have the same time.
                    kind = "gone"
                if all(self._is_quiet(d, 2) for d in stretch):
                    for d in stretch:
                        self.kinds[number, d] = kind
                    if self.mute_day is None and day > 30:
                        self.mute_day = day
                day += length + dice.randrange(20, 60)

    def _long_outage(self, dice):
        """One source is gone for longer than max_age allows, and then comes back."""
        self.lost = dice.choice([n for n in self.numbers if n != self.jumping])
        self.lost_from = self.days * 64 // 100 + 6
        self.lost_to = self.lost_from + MAX_AGE + 5
        for day in range(self.lost_from - 10, self.lost_to + 10):
            self.kinds[self.lost, day] = "gone" if self.lost_from <= day < self.lost_to else "well"

    def _versions(self, dice):
        """A page's revision by day; a new one only while the page is well, and none while datasets are rejected."""
        self.version = {}
        for number in self.numbers:
            version = 0
            for day in range(self.days):
                is_usable = self._is_quiet(day) and not self.lost_from <= day < self.lost_to + 2 and all(
                    self.kinds[number, d] == "well" for d in (max(0, day - 1), day))
                if day > 2 and is_usable and dice.random() < 0.03:
                    version += 1
                self.version[number, day] = version

    def factor(self, number, day):
        factor = 1.0
        if day >= self.jump_day and number == self.jumping:
            factor *= 1.45
        if day >= self.flood_day:
            factor *= 1.1
        return factor

    def state(self, day):
        return {number: (self.kinds[number, day], self.version[number, day], self.factor(number, day)) for number in self.numbers}

    def troubles(self, day):
        """What is in trouble on a day, by the words of the messages: (subject, state)."""
        found = set()
        for number in self.numbers:
            kind = self.kinds[number, day]
            if kind in STALE:
                is_expired = number == self.lost and self.lost_from <= day < self.lost_to and day - (self.lost_from - 1) > MAX_AGE
                found.add((f"source s{number}", "expired" if is_expired else "stale"))
                if is_expired:
                    found.add(("gate max_age", ""))
            elif kind == "forbidden":
                found.add((f"source s{number}", "skipped"))
        if day == self.jump_day:
            found.add(("gate drift", ""))
        if self.flood_day <= day < self.flood_end:
            found.add(("gate changed_rows", ""))
        return found

    def is_rejected(self, day):
        return any(subject in ("gate max_age", "gate changed_rows") for subject, _ in self.troubles(day))
