// Runs before the first paint: the owner's own choice of theme stands in a cookie.
(function () {
  var chosen = /(?:^|; )theme=(dark|light)(?:;|$)/.exec(document.cookie);
  if (chosen) document.documentElement.dataset.theme = chosen[1];
})();
