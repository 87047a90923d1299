"""What stops the reading of a whole file."""


class UnreadableError(Exception):
    """A file, or a part that everything else rests on, that can't be read."""

    def __init__(self, message: str, remedy: str = "", *, place: str = "the file") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.place = place
