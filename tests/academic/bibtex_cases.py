"""Twenty-five BibTeX entries, one for each type and oddity, with what a page must show of each."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """An entry, and the values that its page must show."""

    oddity: str
    source: str
    title: str
    authors: tuple[str, ...]
    venue: str
    year: str
    links: dict[str, str] = field(default_factory=dict)


CASES = [
    Case(
        "article with everything",
        """@article{vaswani, title = {Paying Attention}, author = {Jane Q. Doe and Roe, Richard},
        journal = {Journal of Focus}, volume = 12, number = {3}, pages = {45--67}, year = 2017,
        month = jun, doi = {10.1000/focus.2017.45}, url = {https://focus.example/12/3/45}}""",
        "Paying Attention",
        ("Jane Q. Doe", "Richard Roe"),
        "Journal of Focus",
        "2017",
        {"paperurl": "https://focus.example/12/3/45", "doi": "10.1000/focus.2017.45"},
    ),
    Case(
        "string macros and concatenation",
        """@string{jmlr = "J. of Machine"} @string{l = { Learning}}
        @article{macro, title = "Strings " # "Attached", author = "Ann Lee", journal = jmlr # l,
        year = "2009", month = "1~" # feb}""",
        "Strings Attached",
        ("Ann Lee",),
        "J. of Machine Learning",
        "2009",
    ),
    Case(
        "crossref to proceedings",
        """@inproceedings{child, title = {On Inheriting}, author = {Ida Kin}, crossref = {parent},
        pages = {1--9}}
        @proceedings{parent, title = {Proc. of the Heirs' Conference}, year = 2011,
        publisher = {Heritage Press}, editor = {Old Hand}, doi = {10.1000/whole-volume}}""",
        "On Inheriting",
        ("Ida Kin",),
        "Proc. of the Heirs' Conference",
        "2011",
    ),
    Case(
        "and others",
        """@inproceedings{many, title = {Too Many to Name}, author = {First Person and Second Person
        and others}, booktitle = {Crowds}, year = {2020}}""",
        "Too Many to Name",
        ("First Person", "Second Person", "et al."),
        "Crowds",
        "2020",
    ),
    Case(
        "particles and suffixes",
        r"""@article{von, title = {Noble Names}, author = {Charles Louis Xavier Joseph de la
        Vall{\'e}e Poussin and van der Waals, Johannes Diderik and Davis, Jr., Sammy and
        {\'E}lie {Di Rupo}}, journal = {Peerage}, year = 1901}""",
        "Noble Names",
        (
            "Charles Louis Xavier Joseph de la Vallée Poussin",
            "Johannes Diderik van der Waals",
            "Sammy Davis Jr.",
            "Élie Di Rupo",
        ),
        "Peerage",
        "1901",
    ),
    Case(
        "LaTeX accents",
        r"""@article{accents, title = {\"Uber die {\'E}tude na{\"\i}ve: \v{C}esk{\'a} \L{}\'od\'z,
        \O{}re and Stra{\ss}e}, author = {Erd{\H o}s, P{\'a}l and S\o{}ren {\AA}str\"om},
        journal = {Zeitschrift f\"ur Akzente}, year = 1955}""",
        "Über die Étude naïve: Česká Łódź, Øre and Straße",
        ("Pál Erdős", "Søren Åström"),
        "Zeitschrift für Akzente",
        "1955",
    ),
    Case(
        "LaTeX math",
        r"""@article{math, title = {An $O(n^2 \log n)$ Bound for $\alpha$-Stable $L_1$ Norms in
        $\mathbb{R}^n$ with $\varepsilon \to 0$}, author = {Emmy Sum}, journal = {Ann. of Bounds},
        year = 1999}""",
        "An O(n² log n) Bound for α-Stable L₁ Norms in ℝⁿ with ε → 0",
        ("Emmy Sum",),
        "Ann. of Bounds",
        "1999",
    ),
    Case(
        "braces that keep capitals",
        """@inproceedings{bert, title = {{BERT}: Pre-training of {Deep {Bidirectional}} {T}ransformers
        for {NLP}}, author = {{The {ACME} and Sons Group} and Ming Li}, booktitle = {{NAACL-HLT}},
        year = {2019}, eprint = {1810.04805}, archivePrefix = {arXiv}}""",
        "BERT: Pre-training of Deep Bidirectional Transformers for NLP",
        ("The ACME and Sons Group", "Ming Li"),
        "NAACL-HLT",
        "2019",
        {"arxiv": "1810.04805", "paperurl": "https://arxiv.org/abs/1810.04805"},
    ),
    Case(
        "biblatex fields",
        """@article{blx, title = {New Fields}, subtitle = {A Harvest}, author = {family=Harman,
        given=Hans, prefix=von and Simone Jones}, journaltitle = {Agronomy Today}, date =
        {2021-08-03/2021-08-05}, eprinttype = {arxiv}, eprint = {2108.00001v2},
        doi = {https://doi.org/10.1000/AGRO}}""",
        "New Fields: A Harvest",
        ("Hans von Harman", "Simone Jones"),
        "Agronomy Today",
        "2021",
        {"doi": "10.1000/AGRO", "arxiv": "2108.00001", "paperurl": "https://doi.org/10.1000/AGRO"},
    ),
    Case(
        "online",
        """@online{web, title = {A Page}, author = {Web Master}, organization = {The Web Guild},
        date = {2018-02}, url = {https://guild.example/a_page~x?b=1&c=2#top}, urldate = {2019-01-01}}""",
        "A Page",
        ("Web Master",),
        "The Web Guild",
        "2018",
        {"paperurl": "https://guild.example/a_page~x?b=1&c=2#top"},
    ),
    Case(
        "arXiv preprint in the journal field",
        """@article{pre, title={Early Results}, author={Early, Bird}, journal={arXiv preprint
        arXiv:2203.12345}, year={2022}}""",
        "Early Results",
        ("Bird Early",),
        "arXiv preprint arXiv:2203.12345",
        "2022",
        {"arxiv": "2203.12345", "paperurl": "https://arxiv.org/abs/2203.12345"},
    ),
    Case(
        "misc with eprint only",
        """@misc{eprint, title={Only an Eprint}, author={Solo Artist}, year={2023},
        eprint={math/0309136}, archivePrefix={arXiv}, primaryClass={math.CO}}""",
        "Only an Eprint",
        ("Solo Artist",),
        "arXiv",
        "2023",
        {"arxiv": "math/0309136", "paperurl": "https://arxiv.org/abs/math/0309136"},
    ),
    Case(
        "book",
        """@book{book, title = {The {\\TeX}book, and Beyond}, author = {Donald E. Knuth}, publisher =
        {Addison \\& Wesley}, year = {1984}, isbn = {0-201-13447-0}}""",
        "The TeXbook, and Beyond",
        ("Donald E. Knuth",),
        "Addison & Wesley",
        "1984",
    ),
    Case(
        "edited book",
        """@book{edited, title = {Collected Essays}, editor = {Edith Orr and Edgar Ott},
        publisher = {Small Press}, year = {2003}}""",
        "Collected Essays",
        ("Edith Orr", "Edgar Ott"),
        "Small Press",
        "2003",
    ),
    Case(
        "chapter",
        """@incollection(chapter, title = "A Chapter", author = "Cap Tain", booktitle = "The Whole
        Book", publisher = "Big Press", year = 2006, pages = "10--20")""",
        "A Chapter",
        ("Cap Tain",),
        "The Whole Book",
        "2006",
    ),
    Case(
        "doctoral thesis",
        """@phdthesis{phd, title = {What I Did}, author = {Stu Dent}, school = {University of
        Northmere}, year = {2014}, url = {\\url{https://repo.example/thesis_1.pdf}}}""",
        "What I Did",
        ("Stu Dent",),
        "University of Northmere",
        "2014",
        {"paperurl": "https://repo.example/thesis_1.pdf"},
    ),
    Case(
        "biblatex thesis",
        """@thesis{ma, title = {What I Did First}, author = {Stu Dent}, type = {mathesis},
        institution = {Northmere College}, date = {2010}}""",
        "What I Did First",
        ("Stu Dent",),
        "Northmere College",
        "2010",
    ),
    Case(
        "technical report",
        """@techreport{tr, title = {Measurements, Part \\#2}, author = {Meter, A.}, institution =
        {Bureau of 50\\% Weights}, number = {TR-7}, year = {1987}, month = "Sept."}""",
        "Measurements, Part #2",
        ("A. Meter",),
        "Bureau of 50% Weights",
        "1987",
    ),
    Case(
        "patent",
        """@patent{pat, title = {Device for Folding}, author = {In Ventor}, number = {US 1,234,567},
        date = {1996-05-14}}""",
        "Device for Folding",
        ("In Ventor",),
        "US 1,234,567",
        "1996",
    ),
    Case(
        "software with a preprint-like publisher",
        """@software{soft, title = {foldr}, author = {Hacker, Able}, publisher = {Zenodo}, version =
        {1.2}, date = {2024-01-31}, doi = {10.5281/zenodo.42}, code = {https://git.example/foldr}}""",
        "foldr",
        ("Able Hacker",),
        "Zenodo",
        "2024",
        {"doi": "10.5281/zenodo.42", "codeurl": "https://git.example/foldr"},
    ),
    Case(
        "manual without author",
        """@manual{man, title = {User's Guide}, organization = {Tools Inc.}, year = {2001}}""",
        "User's Guide",
        ("Tools Inc.",),
        "Tools Inc.",
        "2001",
    ),
    Case(
        "unpublished",
        """@unpublished{un, title = {Not Yet}, author = {Hope Full}, note = {Under review},
        year = {2025}}""",
        "Not Yet",
        ("Hope Full",),
        "Under review",
        "2025",
    ),
    Case(
        "CJK and emoji in the file itself",
        """@article{cjk, title = {深度学习 “入门”: 🎉 a start}, author = {王, 小明 and 홍, 길동 and
        José García}, journal = {学报}, year = {2016}}""",
        "深度学习 “入门”: 🎉 a start",
        ("王小明", "홍길동", "José García"),
        "学报",
        "2016",
    ),
    Case(
        "missing comma, field twice, undefined string, unquoted range",
        """@article{sloppy, title = {Never Mind the "Quotes" and 'Colons': {{ x }}}, title = {Other}
        author = {Slop Py}, journal = acmjournal, pages = 1--2, year = 2012 }""",
        "Never Mind the \"Quotes\" and 'Colons': x",
        ("Slop Py",),
        "acmjournal",
        "2012",
    ),
    Case(
        "links of al-folio's kind, with a broken entry before it",
        """@article{broken, title = {Never closed, author = {Nobody}
        @inproceedings{linked, title = {Linked}, author = {Hy Per}, booktitle = {Proc. of Links},
        year = {2020}, pdf = {linked.pdf}, slides = {https://s.example/1.pdf}, selected = {true},
        video = {https://v.example/2}, doi = {10.1000/links\\_20}}""",
        "Linked",
        ("Hy Per",),
        "Proc. of Links",
        "2020",
        {
            "pdf": "/files/linked.pdf",
            "slidesurl": "https://s.example/1.pdf",
            "videourl": "https://v.example/2",
            "doi": "10.1000/links_20",
            "paperurl": "https://doi.org/10.1000/links_20",
        },
    ),
]
