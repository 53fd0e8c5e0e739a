/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-PSPWAVXG.js";import"./chunk-PJNV3LJV.js";import"./chunk-SIPMEZGZ.js";import"./chunk-BJMNXG5B.js";export{a as Supervisor};
