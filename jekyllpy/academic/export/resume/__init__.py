"""A curriculum vitae of the whole site: as a page to print and as data for CV programs."""
