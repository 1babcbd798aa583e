"""`recourse allocate` against HiGHS on random portfolios: python3 highs.py 200 (needs numpy and highspy; not part of the program).

A bound must never be below the LP optimum unless the optimum itself is proved, and small portfolios must reach the MIP optimum.
"""
import json,random,subprocess,sys,numpy as np,highspy
B=sys.argv[2] if len(sys.argv)>2 else 'target/release/recourse'
def inst(seed):
    r=random.Random(seed); n=r.randint(1,40); p=r.randint(1,8); m=r.randint(1,4)
    cases=[];cap=[0]*m
    for i in range(n):
        size=r.lognormvariate(9,1.2); o=[]
        for j in range(p):
            e=0 if j==0 else r.random()
            u=[round(e*r.random()*[40,9000,4000,3][k],2) for k in range(m)]
            o.append({"label":str(j),"value":round(size*e**.5*r.random(),2),"uses":u})
        for k in range(m): cap[k]+=max(x["uses"][k] for x in o)
        cases.append({"id":str(i),"options":o})
    t=r.random()
    return {"resources":["r%d"%k for k in range(m)],"capacity":[round(c*t,2) for c in cap],"cases":cases}
def lp(x,integer):
    h=highspy.Highs(); h.setOptionValue("output_flag",False)
    if integer: h.setOptionValue("mip_rel_gap",1e-10); h.setOptionValue("time_limit",20.0)
    m=len(x["resources"]); cols=[(i,o) for i,c in enumerate(x["cases"]) for o in c["options"]]
    for i,o in cols: h.addVar(0,1)
    for j,(i,o) in enumerate(cols):
        h.changeColCost(j,-o["value"])
        if integer: h.changeColIntegrality(j,highspy.HighsVarType.kInteger)
    for i in range(len(x["cases"])):
        idx=[j for j,(a,_) in enumerate(cols) if a==i]; h.addRow(1,1,len(idx),np.array(idx),np.ones(len(idx)))
    for k in range(m):
        h.addRow(-1e30,x["capacity"][k],len(cols),np.arange(len(cols)),np.array([o["uses"][k] for _,o in cols]))
    h.run(); return -h.getInfo().objective_function_value
N=int(sys.argv[1]); bad=0; gaps=[];opt=0
xs=[inst(s) for s in range(N)]
out=subprocess.run([B,'allocate','--jsonl'],input='\n'.join(json.dumps(x) for x in xs)+'\n',capture_output=True,text=True).stdout.splitlines()
for s,(x,l) in enumerate(zip(xs,out)):
    a=json.loads(l); 
    if 'error' in a: print(s,a); bad+=1; continue
    L=lp(x,False); I=lp(x,True) if len(x["cases"])<=12 else None
    if a["gap"]>0 and a["bound"]<L-1e-6*max(1,abs(L)): print("LP above bound",s,a["bound"],L); bad+=1
    if I is not None:
        if abs(a["value"]-I)>1e-6*max(1,abs(I)): print("not optimal",s,a["value"],I,a["gap"]); bad+=1
        opt+=1
    if a["bound"]<(I if I is not None else a["value"])-1e-6*max(1,abs(a["value"])): print("bound below optimum",s); bad+=1
    gaps.append(a["gap"])
print("instances",N,"bad",bad,"proved optimal",sum(g==0 for g in gaps),"small",opt,"max gap",max(gaps))
