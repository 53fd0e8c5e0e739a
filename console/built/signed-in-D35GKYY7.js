/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{wa as a}from"./chunk-YGJODFBJ.js";import"./chunk-QHFFBBTZ.js";export{a as SignedIn};
