"""The part of Ruby that Jekyll plugins are written in, interpreted without Ruby.

Knows no Jekyll. `Interpreter().run(source, path)` runs a program.
"""
