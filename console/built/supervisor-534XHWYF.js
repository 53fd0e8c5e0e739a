/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-S5KORTXD.js";import"./chunk-RNFJ3OQ5.js";import"./chunk-ASDMBC3I.js";import"./chunk-F2TWTQRV.js";export{a as Supervisor};
