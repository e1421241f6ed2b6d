"""`python -m jekyllpy`, and the program `jekyllpy`."""

from jekyllpy.cli import main
from jekyllpy.cli.shared.ending import ENDING


def program() -> None:
    """Run the process's command line."""
    main()
    ENDING.come()


if __name__ == "__main__":
    program()
