/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{xa as a}from"./chunk-NOM23FOQ.js";import"./chunk-CM2W53JG.js";export{a as SignedIn};
