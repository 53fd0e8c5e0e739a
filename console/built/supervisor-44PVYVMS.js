/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-MDBV46QV.js";import"./chunk-B2FGTSDS.js";import"./chunk-HAA352JH.js";import"./chunk-TUUNGKSC.js";export{a as Supervisor};
