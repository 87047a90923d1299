"""How many took part: the study, those analysed, its arms."""
