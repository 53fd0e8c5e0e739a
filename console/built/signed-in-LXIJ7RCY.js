/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{pa as a}from"./chunk-WBT6HI6N.js";import"./chunk-LM4WWIO3.js";export{a as SignedIn};
