"""Ruby's standard library, a module for each; imported when a program requires it."""

# what `require` imports: the library's name → modules of this package
LIBRARIES: dict[str, tuple[str, ...]] = {"set": ()}
