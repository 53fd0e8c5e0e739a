/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{wa as a}from"./chunk-FNN76XNV.js";import"./chunk-TUUNGKSC.js";export{a as SignedIn};
