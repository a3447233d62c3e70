"""Makes the fonts of this folder of EB Garamond's own (npm: @expo-google-fonts/eb-garamond 0.4.3, version 1.003 of the font).

    python3 fonts.py <EBGaramond_400Regular.ttf> EBGaramond-Regular.ttf
    python3 fonts.py <EBGaramond_400Regular_Italic.ttf> EBGaramond-Italic.ttf

Needs fontTools (Debian: fonttools). Keeps the letters of Latin, Greek and Cyrillic, the punctuation and two ornaments, with their
kerning; leaves out the rest. The licence (OFL.txt) reserves no name.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = ("0020-007E 00A0-024F 0259 02B9-02BC 02C6-02DD 0370-03FF 0400-052F 1E00-1EFF 2010-2027 202F 2030-203A 2044 20AC 2116 "
        "2122 2212 2619 2766 2767 FB00-FB04")

font = TTFont(sys.argv[1], recalcTimestamp=False)
options = subset.Options(layout_features=["kern"], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
options.drop_tables += ["STAT", "gasp", "prep", "GDEF", "GSUB", "post"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=[c for part in KEPT.split() for c in range(int(part[:4], 16), int(part[-4:], 16) + 1)])
subsetter.subset(font)
font.save(sys.argv[2])
