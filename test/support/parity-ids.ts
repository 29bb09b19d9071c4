/** How many features each area of Kiali 2.31 has; ids are the area's letters and a number from 1 on. */
export const featureCounts: Readonly<Record<string, number>> = {
  GT: 36,
  GD: 51,
  GF: 20,
  GP: 17,
  TH: 20,
  LI: 19,
  DE: 23,
  WL: 23,
  ME: 22,
  TR: 18,
  IC: 32,
  SE: 10,
  MS: 17,
  OV: 9,
  MC: 9,
  AU: 9,
  IN: 8,
  OF: 5,
  AI: 10,
  UI: 12,
  CO: 14,
};

/** The checks of Kiali 2.31; `GWAPI` is its pseudo-code for what a gateway's status says. */
export const kialiCodes: readonly string[] = `
  0002 0003 0004 0005 0101 0102 0104 0105 0106 0107 0108 0109 0110 0201 0202 0203 0204 0205 0206 0207 0208 0209 0210 0211
  0212 0301 0302 0401 0501 0505 0506 0601 0602 0701 1004 1006 1007 1101 1102 1104 1105 1106 1107 1108 1109 1110 1111 1112
  1113 1114 1115 1116 1117 1211 1212 1301 1311 1312 1313 1314 1315 1316 1317 1401 1402 1501 1502 1503 1504 1601 1701 1702
`
  .trim()
  .split(/\s+/)
  .map((number) => `KIA${number}`)
  .concat('GWAPI');

/** Istio's messages. Numbers in between are retired or were never used. */
export const istioCodes: readonly string[] = `
  0001 0002 0101 0102 0103 0106 0107 0108 0109 0110 0111 0112 0116 0118 0123 0125 0126 0127 0128 0129 0130 0131 0132 0133
  0134 0135 0136 0137 0138 0139 0140 0141 0142 0143 0144 0145 0146 0147 0148 0149 0150 0151 0152 0153 0154 0155 0156 0157
  0158 0159 0160 0161 0162 0163 0164 0165 0166 0167 0168 0169 0170 0171 0172 0173 0174 0175 0176 0177
`
  .trim()
  .split(/\s+/)
  .map((number) => `IST${number}`);
