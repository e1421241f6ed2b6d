"""The copies of a paginated page."""

from __future__ import annotations

from typing import Any

from jekyllpy.content.data import Data
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.text.merge import deep_merge


class PaginationPage(PageWithoutAFile):
    """Copy `number` of `total` of `template`, in a file called `name`."""

    def __init__(self, template: Page, number: int, total: int, name: str) -> None:
        super().__init__(template.site, "", "", name)
        self.data = Data(deep_merge(template.data, {}), template.data.default_of)
        self.content = template.content
        autopage: Any = template.data["autopage"]
        if autopage:
            self.content = ""
            if "display_name" in autopage:
                self.data["autopages"] = dict(autopage)
        self.data["pagination_info"] = {"curr_page": number, "total_pages": total}
