"""`--incremental`: renders again only what may come out differently, and is never wrong about it.

While something is rendered, every part of the site that its templates look at is recorded, each with a
fingerprint of what was seen. The next build takes the result over only if all of it looks the same
at the moment when it would be rendered again; what cannot be fingerprinted never looks the same.

Whatever is taken over leaves the site in the very state that rendering it would have: its content
and output are what they would be. So what comes after it sees what a full build would show it.
"""
