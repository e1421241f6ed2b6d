"""The ways in: the action, the image, manual pages, the template's branch, releases."""
