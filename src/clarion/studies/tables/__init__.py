"""The tables of a result document: who took part, what came of it, what it cost them."""
