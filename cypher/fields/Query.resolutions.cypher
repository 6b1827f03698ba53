// All resolutions, by id, or those of a code, which is in capitals but for CTr, TTr and TTg, however it was typed.
MATCH (node:Resolution)
WHERE node.code IN [$code, toUpper(trim($code)), replace(replace(replace(toUpper(trim($code)), 'CTR', 'CTr'), 'TTR', 'TTr'), 'TTG', 'TTg')]
RETURN node
ORDER BY node.id
