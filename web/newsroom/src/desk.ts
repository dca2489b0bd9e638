// Every screen of the newsroom.
import htmx from "htmx.org";
import "../styles/desk.css";

// The policy of the newsroom's pages allows neither style tags nor code made of strings.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
