class ServiceError(Exception):
    """A fault that an operator can mend. Its message is one line that names what is wrong and where."""


class InputError(ValueError):
    """A fault of a request. Its message is shown to the client."""


def first_line(error: Exception) -> str:
    """Returns the first line of a message, because libraries add pages to theirs."""
    return str(error).strip().split("\n")[0]
