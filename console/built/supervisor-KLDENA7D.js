/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-BEM7XRT3.js";import"./chunk-RORS67A3.js";import"./chunk-TNCOOZSK.js";import"./chunk-DYYY5RHM.js";export{a as Supervisor};
