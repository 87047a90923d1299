import pytest

from clarion.instance import Instance, InstanceError
from clarion.instance.config import load_config


def test_an_absent_or_empty_file_is_all_defaults(tmp_path):
    file = tmp_path / "clarion.toml"
    assert load_config(file).sites[0].languages == ("en",)
    file.write_text("")
    assert load_config(file).server.port == 8000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[sites]]\ninstitutoin = 'x'", ["institutoin", "institution"]),
        ("[server]\nport = 'x'", ["$.server.port"]),
        ("[server]\nport = 0", ["65535"]),
        ("[[sites]]\n[[sites]]", ["exactly one"]),
        ("[[sites]]\naddress = 'http://x/'", ["slash"]),
        ("[[sites]]\naccent = 'teal'", ["#0b5c6b"]),
        ("[[sites]]\n[sites.follow]\nmyspace = 'https://x'", ["myspace", "bluesky"]),
        ("[[sites]]\n[sites.follow]\nx = 'javascript:alert(1)'", ["web address"]),
        ("[[sites]]\nlanguages = []", ["at least one"]),
        ("[[sites]\n", ["line 1"]),
    ],
)
def test_what_is_wrong_is_named_with_file_key_and_remedy(tmp_path, text, words):
    file = tmp_path / "clarion.toml"
    file.write_text(text)
    with pytest.raises(InstanceError) as caught:
        load_config(file)
    for word in (str(file), *words):
        assert word in str(caught.value)


def test_a_file_that_is_not_utf8_is_said_so(tmp_path):
    file = tmp_path / "clarion.toml"
    file.write_bytes("[[sites]]\ninstitution = 'Universität'".encode("latin-1"))
    with pytest.raises(InstanceError, match="UTF-8"):
        load_config(file)


def test_an_instance_is_made_once_and_its_configuration_never_overwritten(tmp_path):
    instance = Instance(tmp_path / "home")
    with pytest.raises(InstanceError, match="init"):
        instance.require()
    assert instance.create('The "Quoted" University \\ of Ü')
    assert instance.require().config.sites[0].institution == 'The "Quoted" University \\ of Ü'
    instance.config_file.write_text("# mine")
    assert not instance.create("Other")
    assert instance.config_file.read_text() == "# mine"


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path, monkeypatch):
    monkeypatch.delenv("CLARION_SECRET_KEY", raising=False)
    instance = Instance(tmp_path / "home")
    key = instance.secret_key
    assert len(key) > 40
    assert Instance(tmp_path / "home").secret_key == key
    assert (instance.home / "secret-key").stat().st_mode & 0o077 == 0
    monkeypatch.setenv("CLARION_SECRET_KEY", "from the environment")
    assert Instance(tmp_path / "home").secret_key == "from the environment"
