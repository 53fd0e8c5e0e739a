/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-BKTLZAVZ.js";import"./chunk-GJMZ7ML5.js";import"./chunk-ZY7YBHVU.js";import"./chunk-CM2W53JG.js";export{a as Supervisor};
