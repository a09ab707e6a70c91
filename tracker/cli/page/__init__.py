"""What is shown on a terminal: one module for each sort of page.

Every page is made of `paper.Sheet`s: the same columns throughout, so that the eye finds the value, how
sure it is, and where it comes from, at the same place. Colour never carries a meaning alone.
"""
