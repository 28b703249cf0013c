from local_instance import LocalInstance

with LocalInstance("--app", ".") as servicenow:
    ticket = servicenow.post("/api/now/table/x_acme_desk_ticket", {"title": "one"})["result"]
    print(ticket["state"])
    servicenow.reset()
    print(len(servicenow.get("/api/now/table/x_acme_desk_ticket")["result"]))
