"""The order of gems' versions and what meets a requirement, as RubyGems has it."""

import itertools
import subprocess

import pytest

from jekyllpy.errors import GemError
from jekyllpy.gems.version import Requirement, Version

VERSIONS = (
    "0 0.0.0 1 1.0 1.0.0 1.0.1 1.2.b1 1.2 1.2.0.rc2 1.2.10 1.10 2.a 2.a.10 2.b 2.0.0.pre 2.0.0-rc.1 2 10 "
    "1.0.a 1.a.0 1.a 3.10.5 4.3.1 5.0.0.beta1 5.0.0.beta12 5.0.0.Beta1 0009"
).split()
REQUIREMENTS = (
    "~> 1 | ~> 1.2 | ~> 1.2.0 | >= 1.2, < 2 | != 1.0 | = 1.0.0 | 1.2 | > 2.a | <= 2.0.0.pre | ~> 1.2.b1 | "
    "~> 2.0.0.pre | ~> 0 | >=1.2,!=1.10 | ~> 5.0.0.beta1"
).split(" | ")


@pytest.mark.needs("ruby")
def test_the_order_and_what_meets_are_rubygems_own():
    pairs = list(itertools.product(VERSIONS, VERSIONS))
    order = "".join(
        "<" if a < b else "=" if a == b else ">"
        for a, b in ((Version(a), Version(b)) for a, b in pairs)
    )
    met = "".join(
        "y" if Requirement.parse(text).is_met_by(Version(version)) else "n"
        for text in REQUIREMENTS
        for version in VERSIONS
    )
    script = f"""
      versions = %w[{" ".join(VERSIONS)}].map {{ |v| Gem::Version.new(v) }}
      puts versions.product(versions).map {{ |a, b| {{-1 => "<", 0 => "=", 1 => ">"}}[a <=> b] }}.join
      puts {REQUIREMENTS!r}.product(versions).map {{ |r, v|
        Gem::Requirement.new(r.split(",")).satisfied_by?(v) ? "y" : "n" }}.join
    """
    real = subprocess.run(["ruby", "-e", script], capture_output=True, text=True, check=True)
    assert [order, met] == real.stdout.split()


def test_equal_versions_are_one_in_a_set():
    assert len({Version("1"), Version("1.0"), Version("1.0.0")}) == 1
    assert str(Version("1.0")) == "1.0"


def test_a_requirement_of_several_conditions():
    requirement = Requirement.parse("~> 4.0", "!= 4.2") & Requirement.parse(">= 4.1, < 5")
    assert str(requirement) == "~> 4.0, != 4.2, >= 4.1, < 5"
    assert [v for v in ("4.0", "4.1", "4.2", "4.9") if requirement.is_met_by(Version(v))] == [
        "4.1",
        "4.9",
    ]
    assert str(Requirement()) == ">= 0"


@pytest.mark.parametrize(
    "text", ["", "a", "1..2", "1,2", ">= ", "~> x", "1" * 5000, "../1", ">> 1"]
)
def test_what_is_no_requirement(text):
    with pytest.raises(GemError, match=r"is no (requirement|version)"):
        Requirement.parse("1", "" if text == "1,2" else text)
