"""``clarion serve``: the site."""

import click

from clarion.commands.frame import ERR, json_option, on_instance, print_json
from clarion.instance import Instance


@click.command("serve")
@click.option("--host", help="The address to listen on. [default: from clarion.toml]")
@click.option("--port", type=click.IntRange(1, 65_535), help="The port to listen on. [default: from clarion.toml]")
@click.option("--workers", type=click.IntRange(1, 64), help="Server processes. [default: from clarion.toml]")
@json_option
@on_instance
def serve_command(instance: Instance, host: str | None, port: int | None, workers: int | None, as_json: bool) -> None:
    """Serve the site until Ctrl-C."""
    serve_instance(instance, host, port, workers, as_json=as_json)


def serve_instance(
    instance: Instance, host: str | None, port: int | None, workers: int | None, *, as_json: bool = False
) -> None:
    """Serve ``instance`` where its configuration or the arguments say, and print the address first."""
    # Granian is heavy and only this command needs it.
    from clarion.web.serving import check_port, serve  # noqa: PLC0415

    server = instance.config.server
    host, port = host or server.host, port or server.port
    check_port(host, port)
    shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104  (compared, not bound)
    if as_json:
        print_json({"address": f"http://{shown}:{port}", "home": str(instance.home)})
    ERR.print(
        f"{instance.config.sites[0].institution}: [bold]http://{shown}:{port}[/]   (Ctrl-C stops it)", soft_wrap=True
    )
    serve(instance, host, port, workers or server.workers)
