"""Latent semantic indexing: which texts of a collection are close to which, as classifier-reborn ranks them."""
