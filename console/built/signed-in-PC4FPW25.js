/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Sa as a}from"./chunk-H4Y32NIS.js";import"./chunk-RJH564VO.js";export{a as SignedIn};
