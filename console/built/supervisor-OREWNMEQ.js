/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-5MPYEULQ.js";import"./chunk-HHM4QRQ3.js";import"./chunk-YJWTVT42.js";import"./chunk-TUUNGKSC.js";export{a as Supervisor};
