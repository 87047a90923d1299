import pytest

pytestmark = pytest.mark.filterwarnings("ignore")  # of the packages that are compared, and of those that they import


@pytest.fixture(scope="module")
def abilities():
    for name in ("pingouin", "tableone"):
        pytest.importorskip(name, reason=f"needs {name}: the group bench holds it")
    from benchmarks.abilities_of_estimates import abilities_of_estimates
    from benchmarks.abilities_of_studies import abilities_of_studies
    from benchmarks.abilities_of_tests import abilities_of_tests

    return [*abilities_of_tests(), *abilities_of_estimates(), *abilities_of_studies()]


@pytest.mark.slow
def test_every_answer_of_the_table_is_true_of_the_installed_packages(abilities):
    from benchmarks.abilities import PACKAGES, table

    rows = table(abilities)
    assert [row["ability"] for row in rows if tuple(row)[1:] != PACKAGES] == []
    assert [(row["ability"], one) for row in rows for one in PACKAGES if not row[one]["checked"]] == []


def test_nothing_is_listed_twice_and_every_answer_has_its_call(abilities):
    names = [one.name for one in abilities]
    assert len(set(names)) == len(names)
    assert all(cell.call for one in abilities for cell in one.cells.values())


def test_a_no_that_is_no_longer_true_is_noticed():
    from benchmarks.abilities import no

    assert no("scipy", "blaker").holds()
    assert not no("scipy", "wilcoxon").holds()
