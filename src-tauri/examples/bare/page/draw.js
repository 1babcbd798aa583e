document.getElementById("root").append(document.createElement("p").appendChild(document.createTextNode("bare")));
