/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Ga as a}from"./chunk-XTFBWOMA.js";import"./chunk-VFT3O3OU.js";export{a as SignedIn};
