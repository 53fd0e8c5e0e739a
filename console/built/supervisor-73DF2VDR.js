/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-OS7GSLX2.js";import"./chunk-7M27STMS.js";import"./chunk-QGHXYO64.js";import"./chunk-CM2W53JG.js";export{a as Supervisor};
