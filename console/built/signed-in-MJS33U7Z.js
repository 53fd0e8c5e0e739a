/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{xa as a}from"./chunk-INX4JBZG.js";import"./chunk-F2TWTQRV.js";export{a as SignedIn};
