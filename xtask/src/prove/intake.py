"""Sends with the libraries of Segment and PostHog as they are, and looks at what arrived."""

import json
import os
from datetime import datetime, timezone
from urllib.request import Request, urlopen

from posthog import Posthog
from segment.analytics.client import Client as Segment

URL = os.environ["INTAKE_URL"]
KEY = os.environ["INTAKE_WRITE_KEY"]
TOKEN = os.environ["INTAKE_TOKEN"]
FAULTS = []


def items(path):
    asked = Request(URL + path, headers={"Authorization": "Bearer " + TOKEN})
    with urlopen(asked) as answer:
        return json.load(answer)["items"]


def person(name):
    found = [p for p in items("/api/v1/people?limit=200") if p["name"]["full"] == name]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def timeline(name):
    rows = items(f"/api/v1/people/{person(name)['id']}/timeline?limit=200")
    return sorted((row["kind"], row["channel"], row["summary"]) for row in rows)


def equal(found, expected):
    assert found == expected, f"\nfound    {found}\nexpected {expected}"


def at(minute):
    return datetime(2026, 1, 5, 10, minute, tzinfo=timezone.utc)


def segment(gzip, user, name):
    library = Segment(KEY, host=URL, gzip=gzip, on_error=lambda e, _: FAULTS.append(e))
    visitor = "visitor-of-" + user
    library.page(None, anonymous_id=visitor, name="Lamps", timestamp=at(0))
    library.identify(user, {"name": name, "email": user + "@example.lk"}, anonymous_id=visitor)
    for _ in range(2):
        library.track(user, "Product Added", {"sku": "A"}, timestamp=at(1), message_id="once-" + user)
    library.screen(user, name="Basket", timestamp=at(2))
    library.group(user, "g1", {"name": "Lanka Traders"})
    library.alias(user, "also-" + user)
    library.shutdown()
    expected = [("event", "web", "Product Added"), ("page_view", "app", "Basket"), ("page_view", "web", "Lamps")]
    equal(timeline(name), expected)
    equal([e["address"] for e in person(name)["emails"]], [user + "@example.lk"])
    ids = sorted(x["id"] for x in person(name)["external_ids"])
    equal(ids, sorted([user, "also-" + user]))
    assert person(name)["company"], "the group is their company"


def posthog(gzip, user, name):
    library = Posthog(KEY, host=URL, gzip=gzip, sync_mode=False, on_error=lambda e, _: FAULTS.append(e))
    visitor = "visitor-of-" + user
    library.capture("$pageview", distinct_id=visitor, properties={
        "$process_person_profile": False, "$current_url": "https://shop.example/lamps", "title": "Lamps"})
    library.capture("$identify", distinct_id=user, properties={"$anon_distinct_id": visitor})
    library.set(distinct_id=user, properties={"name": name, "email": user + "@example.lk"})
    same = "018f0000-0000-7000-8000-" + f"{abs(hash(user)) % 10**12:012d}"
    for _ in range(2):
        library.capture("Product Added", distinct_id=user, properties={"sku": "A"}, timestamp=at(1), uuid=same)
    library.group_identify("company", "g2", {"name": "Kandy Tea"})
    library.alias(previous_id=user, distinct_id="also-" + user)
    library.shutdown()
    equal(timeline(name), [("event", "web", "Product Added"), ("page_view", "web", "Lamps")])
    ids = sorted(x["id"] for x in person(name)["external_ids"])
    equal(ids, sorted([user, "also-" + user]))


segment(False, "s1", "Kamala Perera")
segment(True, "s2", "Ravi Silva")
posthog(False, "p1", "Almaz Bekele")
posthog(True, "p2", "Anu Nair")
equal(FAULTS, [])
names = sorted(company["name"] for company in items("/api/v1/companies"))
equal(names, ["Kandy Tea", "Lanka Traders"])
print("the libraries of Segment and PostHog fill timelines")
