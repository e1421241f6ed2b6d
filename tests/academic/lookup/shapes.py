"""Answers in the shapes that the services document, with papers that nobody wrote."""

from __future__ import annotations

import json

CROSSREF = json.dumps(
    {
        "status": "ok",
        "message-type": "work",
        "message-version": "1.0.0",
        "message": {
            "DOI": "10.1000/xyz.123",
            "type": "journal-article",
            "title": ["Weights &amp; <i>Measures</i> of H<sub>2</sub>O"],
            "subtitle": ["A study"],
            "author": [
                {"given": "Ada", "family": "Lovelace", "sequence": "first", "affiliation": []},
                {"given": "Jan", "family": "van Rijn", "suffix": "Jr.", "sequence": "additional"},
                {"name": "The Consortium", "sequence": "additional"},
            ],
            "container-title": ["Journal of Quantities"],
            "short-container-title": ["J. Quant."],
            "publisher": "Quantity Press",
            "volume": "12",
            "issue": "3",
            "page": "100-110",
            "issued": {"date-parts": [[2019, 5]]},
            "published-print": {"date-parts": [[2019, 6, 1]]},
            "abstract": "<jats:title>Abstract</jats:title><jats:p>First &lt; second.</jats:p>"
            "<jats:p>Third.</jats:p>",
            "relation": {"has-preprint": [{"id-type": "arxiv", "id": "1901.00001"}]},
            "URL": "http://dx.doi.org/10.1000/xyz.123",
        },
    }
)
CSL = json.dumps(
    {
        "type": "dataset",
        "DOI": "10.5281/zenodo.1",
        "title": "A Data Set",
        "author": [{"family": "Curie", "given": "Marie"}, {"literal": "Lab 7"}],
        "issued": {"date-parts": [[2021, 2, 3]]},
        "publisher": "Zenodo",
    }
)
ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: id_list=2001.00001</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
  <entry>
    <id>http://arxiv.org/abs/2001.00001v3</id>
    <updated>2020-06-01T00:00:00Z</updated>
    <published>2020-01-02T18:00:00Z</published>
    <title>Learning &amp; Forgetting
      in Small Steps</title>
    <summary>  We learn.
We forget.  </summary>
    <author><name>Iris Talvio</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">NU</arxiv:affiliation></author>
    <author><name>Noor Haddad</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/forget</arxiv:doi>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">12 pages</arxiv:comment>
    <link href="http://arxiv.org/abs/2001.00001v3" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/2001.00001v3" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>"""
ATOM_ERROR = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry>
<id>http://arxiv.org/api/errors#incorrect_id_format_for_9999</id><title>Error</title>
<summary>incorrect id format for 9999</summary></entry></feed>"""
ATOM_EMPTY = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title></feed>"""

ORCID = "0000-0002-1825-0097"


def orcid_summary(code: int, title: str, doi: str, year: str, index: str = "1") -> dict:
    return {
        "put-code": code,
        "title": {"title": {"value": title}, "subtitle": None},
        "external-ids": {
            "external-id": [
                {
                    "external-id-type": "doi",
                    "external-id-value": doi,
                    "external-id-url": {"value": f"https://doi.org/{doi}"},
                    "external-id-relationship": "self",
                }
            ]
        },
        "url": None,
        "type": "journal-article",
        "publication-date": {"year": {"value": year}, "month": {"value": "04"}, "day": None},
        "journal-title": {"value": "Journal of Works"},
        "display-index": index,
    }


ORCID_WORKS = json.dumps(
    {
        "last-modified-date": None,
        "group": [
            {
                "external-ids": {"external-id": []},
                "work-summary": [
                    orcid_summary(1, "Older wording", "10.1000/A", "2015", "0"),
                    orcid_summary(2, "First Work", "10.1000/A", "2015", "1"),
                ],
            },
            {"work-summary": [orcid_summary(3, "Second Work", "10.1000/B", "2018")]},
        ],
        "path": f"/{ORCID}/works",
    }
)
ORCID_BULK = json.dumps(
    {
        "bulk": [
            {
                "work": {
                    **orcid_summary(2, "First Work", "10.1000/A", "2015"),
                    "short-description": "About the first.",
                    "citation": None,
                    "contributors": {
                        "contributor": [
                            {
                                "credit-name": {"value": "Josiah Carberry"},
                                "contributor-attributes": {
                                    "contributor-sequence": "first",
                                    "contributor-role": "author",
                                },
                            },
                            {"credit-name": {"value": "Ann Editor"},
                             "contributor-attributes": {"contributor-role": "editor"}},
                        ]
                    },
                }
            },
            {
                "work": {
                    **orcid_summary(3, "Second Work", "10.1000/B", "2018"),
                    "citation": {
                        "citation-type": "bibtex",
                        "citation-value": "@article{b, title={Second Work}, author={Carberry, "
                        "Josiah and Doe, Jane}, year={2018}, volume={7}}",
                    },
                }
            },
        ]
    }
)  # fmt: skip
DBLP = """<?xml version="1.0" encoding="US-ASCII"?>
<dblpperson name="Iris Talvio" pid="12/345" n="4">
<person key="homepages/12/345" mdate="2024-01-01"><author pid="12/345">Iris Talvio</author></person>
<r><inproceedings key="conf/cls/TalvioH26" mdate="2026-01-01">
<author pid="12/345">Iris Talvio</author><author pid="9/9">Noor Haddad 0001</author>
<title>Quiet <i>Weights</i>: H<sub>2</sub>O.</title><pages>1-12</pages><year>2026</year>
<booktitle>CLS</booktitle><ee type="oa">https://doi.org/10.1000/CLS.1</ee>
<crossref>conf/cls/2026</crossref><url>db/conf/cls/cls2026.html#TalvioH26</url></inproceedings></r>
<r><article publtype="informal" key="journals/corr/abs-2501-00001" mdate="2025-01-01">
<author pid="12/345">Iris Talvio</author><title>Quiet Weights: H2O.</title><year>2025</year>
<volume>abs/2501.00001</volume><journal>CoRR</journal>
<ee type="oa">https://doi.org/10.48550/arXiv.2501.00001</ee></article></r>
<r><www key="homepages/x"><author>Iris Talvio</author><title>Home Page</title></www></r>
<r><phdthesis key="phd/Talvio21"><author pid="12/345">Iris Talvio</author><title>First
Minutes?</title><school>University of Eastmark</school><year>2021</year>
<ee>https://eastmark.example/thesis</ee></phdthesis></r>
<coauthors n="1" nc="1"><co c="0"><na f="h/Haddad:Noor" pid="9/9">Noor Haddad</na></co></coauthors>
</dblpperson>"""


def openalex_work(number: int, **changes: object) -> dict:
    return {
        "id": f"https://openalex.org/W{number}",
        "doi": f"https://doi.org/10.1000/OA.{number}",
        "title": f"Work number {number}",
        "display_name": f"Work number {number}",
        "publication_year": 2022,
        "publication_date": "2022-03-04",
        "type": "article",
        "type_crossref": "journal-article",
        "authorships": [
            {"author_position": "first", "author": {"id": "A1", "display_name": "Ada Lovelace"}},
            {"author_position": "last", "author": {"id": "A2", "display_name": "Alan Turing"}},
        ],
        "primary_location": {
            "landing_page_url": f"https://doi.org/10.1000/oa.{number}",
            "pdf_url": f"https://papers.example/{number}.pdf",
            "source": {"display_name": "Open Journal", "type": "journal"},
        },
        "locations": [{"landing_page_url": "http://arxiv.org/abs/2203.00001", "source": None}],
        "biblio": {"volume": "5", "issue": "1", "first_page": "10", "last_page": "19"},
        "abstract_inverted_index": {"twice.": [3], "Said": [0], "and": [1], "said": [2]},
        "cited_by_count": 10 * number,
        "open_access": {"is_oa": True, "oa_url": None},
        **changes,
    }


def openalex_page(works: list[dict], count: int, cursor: str | None) -> str:
    meta = {"count": count, "page": None, "per_page": 100, "next_cursor": cursor}
    return json.dumps({"meta": meta, "results": works, "group_by": []})
