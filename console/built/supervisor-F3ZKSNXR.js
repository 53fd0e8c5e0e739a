/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-66LYBS6Y.js";import"./chunk-UDJVI35J.js";import"./chunk-NOM23FOQ.js";import"./chunk-CM2W53JG.js";export{a as Supervisor};
