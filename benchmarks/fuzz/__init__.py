"""A fuzzer: made-up input for all that reads what comes from outside.

Whatever a user, a file or a browser gives must end in a result or in a `JekyllError`, within time and
memory that grow no faster than the input. What doesn't is a finding.
"""
