/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-RSRFHS7C.js";import"./chunk-P7J443KR.js";import"./chunk-Y6ZAL2F3.js";import"./chunk-BJMNXG5B.js";export{a as Supervisor};
