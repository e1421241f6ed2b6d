"""The networks that have an icon: its classes, and how the address of a profile begins and ends."""

from __future__ import annotations

from typing import NamedTuple


class Network(NamedTuple):
    """The classes of an icon of Academicons, Font Awesome or Scholar Icons, and an address with gaps."""

    icon: str
    address: str


NETWORKS = {
    "academia_edu": Network("ai ai-academia", "https://{}.academia.edu/{}"),
    "acm_id": Network("ai ai-acm", "https://dl.acm.org/profile/{}/"),
    "arxiv_id": Network("ai ai-arxiv", "https://arxiv.org/a/{}.html"),
    "blogger_url": Network("fa-brands fa-blogger-b", "{}"),
    "bluesky_url": Network("fa-brands fa-bluesky", "{}"),
    "cv_pdf": Network("ai ai-cv", "{}"),
    "dblp_url": Network("ai ai-dblp", "{}"),
    "discord_id": Network("fa-brands fa-discord", "https://discord.com/users/{}"),
    "email": Network("fa-solid fa-envelope", "mailto:{}"),
    "facebook_id": Network("fa-brands fa-facebook", "https://facebook.com/{}"),
    "flickr_id": Network("fa-brands fa-flickr", "https://www.flickr.com/{}"),
    "github_username": Network("fa-brands fa-github", "https://github.com/{}"),
    "gitlab_username": Network("fa-brands fa-gitlab", "https://gitlab.com/{}"),
    "hal_id": Network("ai ai-hal", "https://cv.hal.science/{}"),
    "ieee_id": Network("ai ai-ieee", "https://ieeexplore.ieee.org/author/{}/"),
    "inspirehep_id": Network("ai ai-inspire", "https://inspirehep.net/authors/{}"),
    "instagram_id": Network("fa-brands fa-instagram", "https://instagram.com/{}"),
    "kaggle_id": Network("fa-brands fa-kaggle", "https://www.kaggle.com/{}"),
    "keybase_username": Network("fa-brands fa-keybase", "https://keybase.io/{}"),
    "lastfm_id": Network("fa-brands fa-lastfm", "https://www.last.fm/user/{}"),
    "lattes_id": Network("ai ai-lattes", "http://lattes.cnpq.br/{}"),
    "leetcode_id": Network("si si-leetcode", "https://leetcode.com/u/{}/"),
    "letterboxd_id": Network("fa-brands fa-square-letterboxd", "https://letterboxd.com/{}"),
    "linkedin_username": Network("fa-brands fa-linkedin", "https://www.linkedin.com/in/{}"),
    "mastodon_username": Network("fa-brands fa-mastodon", "https://{}"),
    "medium_username": Network("fa-brands fa-medium", "https://medium.com/@{}"),
    "orcid_id": Network("ai ai-orcid", "https://orcid.org/{}"),
    "osf_id": Network("ai ai-osf", "https://osf.io/{}/"),
    "pinterest_id": Network("fa-brands fa-pinterest", "https://www.pinterest.com/{}"),
    "publons_id": Network("ai ai-publons", "https://publons.com/a/{}/"),
    "quora_username": Network("fa-brands fa-quora", "https://www.quora.com/profile/{}"),
    "research_gate_profile": Network(
        "ai ai-researchgate", "https://www.researchgate.net/profile/{}/"
    ),
    "rss_icon": Network("fa-solid fa-square-rss", "{}"),
    "scholar_userid": Network(
        "ai ai-google-scholar", "https://scholar.google.com/citations?user={}"
    ),
    "scopus_id": Network("ai ai-scopus", "https://www.scopus.com/authid/detail.uri?authorId={}"),
    "semanticscholar_id": Network(
        "ai ai-semantic-scholar", "https://www.semanticscholar.org/author/{}"
    ),
    "spotify_id": Network("fa-brands fa-spotify", "https://open.spotify.com/user/{}"),
    "stackoverflow_id": Network(
        "fa-brands fa-stack-overflow", "https://stackoverflow.com/users/{}"
    ),
    "strava_userid": Network("fa-brands fa-strava", "https://www.strava.com/athletes/{}"),
    "telegram_username": Network("fa-brands fa-telegram", "https://telegram.me/{}"),
    "unsplash_id": Network("fa-brands fa-unsplash", "https://unsplash.com/@{}"),
    "wechat_username": Network("fa-brands fa-weixin", "weixin://dl/chat?{}"),
    "whatsapp_number": Network("fa-brands fa-whatsapp", "https://wa.me/{}"),
    "wikidata_id": Network("fa-solid fa-barcode", "https://www.wikidata.org/wiki/{}"),
    "wikipedia_id": Network("fa-brands fa-wikipedia-w", "https://wikipedia.org/wiki/User:{}"),
    "work_url": Network("fa-solid fa-briefcase", "{}"),
    "x_username": Network("fa-brands fa-x-twitter", "https://twitter.com/{}"),
    "youtube_id": Network("fa-brands fa-youtube", "https://youtube.com/@{}"),
    "zotero_username": Network("fa-brands fa-zotero", "https://www.zotero.org/{}"),
}
