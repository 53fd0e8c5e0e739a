/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Da as a}from"./chunk-DD2JBU5Q.js";import"./chunk-3EJN5RRV.js";export{a as SignedIn};
