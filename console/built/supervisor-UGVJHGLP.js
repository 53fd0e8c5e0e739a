/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-TUL6IAHK.js";import"./chunk-VXZQ4C3B.js";import"./chunk-INX4JBZG.js";import"./chunk-F2TWTQRV.js";export{a as Supervisor};
