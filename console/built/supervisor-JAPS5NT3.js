/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-SGRZMTNG.js";import"./chunk-RVXJGZMZ.js";import"./chunk-XTFBWOMA.js";import"./chunk-VFT3O3OU.js";export{a as Supervisor};
