/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a}from"./chunk-3TLTDPF7.js";import"./chunk-PBIIHA5X.js";import"./chunk-H4Y32NIS.js";import"./chunk-RJH564VO.js";export{a as Supervisor};
